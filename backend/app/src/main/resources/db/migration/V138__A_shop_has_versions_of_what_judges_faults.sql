-- Which own version of a judge of faults these terms go by; where none is named, the shipped one.
create table terms_judge (
    terms_id    binary(16)  not null,
    preset_id   varchar(32) not null,
    version_id  binary(16)  not null,
    primary key (terms_id, preset_id),
    constraint terms_judge_terms foreign key (terms_id) references service_terms (id),
    constraint terms_judge_version foreign key (version_id) references preset_version (id)
) character set utf8mb4;
