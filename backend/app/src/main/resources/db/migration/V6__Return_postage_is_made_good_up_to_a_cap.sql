-- What a shop makes good of a buyer's return postage without a person's word. Older terms knew no cap: 25 of the currency.
alter table service_terms add column postage_up_to_minor bigint;

update service_terms t join shop s on s.id = t.shop_id
   set t.postage_up_to_minor = case when s.currency in ('JPY', 'KRW', 'VND', 'CLP') then 25 else 2500 end;

alter table service_terms modify column postage_up_to_minor bigint not null;
