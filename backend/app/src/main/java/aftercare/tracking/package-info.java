/**
 * Tracking (物流轨迹): what carriers, senders and scales say of parcels, kept word for word. Knows which cases and which orders
 * a parcel belongs to; who looks after parcels hears of it.
 */
package aftercare.tracking;
