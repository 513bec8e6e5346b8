-- By hand: the release lines that every installation starts with. From here on an administrator keeps them.
-- Ends of support: three years after general availability (Adobe Commerce lifecycle policy); for 2.4.6 as extended there.
INSERT INTO "product_versions" ("product", "version", "support_ends_on", "checked_on")
SELECT product, version, support_ends_on::date, DATE '2026-11-20'
FROM (VALUES ('commerce-cloud'), ('commerce-on-premises')) AS product (product),
  (VALUES
    ('2.4.4', '2025-04-24'),
    ('2.4.5', '2025-08-12'),
    ('2.4.6', '2026-08-11'),
    ('2.4.7', '2027-04-09'),
    ('2.4.8', '2028-04-11'),
    ('2.4.9', '2029-05-12')
  ) AS line (version, support_ends_on)
ON CONFLICT DO NOTHING;
