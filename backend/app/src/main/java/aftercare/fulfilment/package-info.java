/**
 * What becomes of an order on its way (履约): that it leaves in time, that nothing leaves which was asked back, that it is
 * received. Knows orders, their clocks, and what a case means for a parcel.
 */
package aftercare.fulfilment;
