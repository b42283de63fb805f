-- A year of days off is one shop's, or a country's for every shop there that has loaded none of its own.
alter table holiday_year
    modify shop_id binary(16) null,
    add column country      char(2),
    -- when it was announced, where that is known
    add column published_on date,
    add constraint holiday_year_of_country_once unique (country, of_year),
    add constraint holiday_year_has_an_owner check ((shop_id is null) <> (country is null));

-- the platform's list, the newest first
create index holiday_year_newest on holiday_year (shop_id, loaded_at, id);
