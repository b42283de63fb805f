-- What the system writes for a shop where no reader says what he reads; its owner may say otherwise.
alter table shop add column language varchar(5) not null default 'zh-CN';
update shop set language = 'en' where currency <> 'CNY';
