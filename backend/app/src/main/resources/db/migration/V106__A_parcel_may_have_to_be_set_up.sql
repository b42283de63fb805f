-- When the shop set up at the buyer's what was in the parcel: guarantees count from there (L3 art. 18)
alter table shipment add column installed_at datetime(6);
