-- What a row will make of its thing, a text for each column of the import: the preview shows what is written, not what was typed.
alter table sheet.line add column shown text not null default '[]';
