-- What an article is about is approved with what it says: a draft about another product changes nothing for readers.
alter table article_edition
    add product_type_id bigint references product_type deferrable initially deferred,
    add model_id        bigint references product_model deferrable initially deferred;
update article_edition e set product_type_id = a.product_type_id, model_id = a.model_id
    from article a where a.id = e.article_id;
create index article_edition_type on article_edition (product_type_id) where product_type_id is not null;
create index article_edition_model on article_edition (model_id) where model_id is not null;
