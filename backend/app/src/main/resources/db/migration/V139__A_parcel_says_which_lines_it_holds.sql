-- "1:2,3:1": two of line 1 and one of line 3. Empty: everything that is not said to be in another parcel, as it always was.
-- Text beside the parcel and no table of its own, because an order is read with its parcels in one breath
alter table shipment add column contents text character set ascii;
