-- A risk may follow a line or fill an area. The point beside it then lies on or in it, so that lists, nearness and marks stay as they are.
alter table risk.risk add column shape text check (length(shape) <= 20000);
alter table risk.risk add check (shape is null or longitude is not null);
comment on column risk.risk.shape is 'GeoJSON of a line or an area in degrees of WGS-84; null for a point';
