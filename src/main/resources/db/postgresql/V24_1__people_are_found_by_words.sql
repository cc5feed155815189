-- A search is the beginning of an address, of its domain, of a family name or of a structure, without case or accents. Ordinary
-- trees answer that whatever the collation; trigrams would need an extension that a managed database may not have.
create index subscriber_email_begins on subscriber (email varchar_pattern_ops);
create index subscriber_domain_begins on subscriber
  (substring(email from position('@' in email) + 1) varchar_pattern_ops);
create index subscriber_family_begins on subscriber
  (translate(lower(family_name), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ', 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuy') varchar_pattern_ops);
create index subscriber_structure_begins on subscriber
  (translate(lower(structure), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝ', 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuy') varchar_pattern_ops);
