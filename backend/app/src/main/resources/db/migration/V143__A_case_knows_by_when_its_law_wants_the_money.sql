alter table return_request add column pay_by text;

-- what is open keeps the clock that runs and ends its next one in time; a fault is counted from the agreement only from now on
update return_request r join shop s on s.id = r.shop_id
set r.pay_by = case r.preset_id
        when 'EU_14D' then concat('{"from":"NOTICE","days":14,"zone":"', s.zone, '","mayWait":true}')
        else '{"from":"GOODS_RECEIVED_OR_PROOF_OF_SENDING","days":14,"zone":"Europe/London","mayWait":true}'
    end
where r.preset_id in ('EU_14D', 'UK_14_14')
  and r.request not in ('WITHDRAWN', 'EXPIRED', 'COMPLETED')
  and r.reason in ('NO_REASON', 'WRONG_SIZE_CHOICE', 'REFUSED', 'ADDRESS_ERROR');
