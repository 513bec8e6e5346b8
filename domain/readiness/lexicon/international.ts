/** Names and terms that all six languages share: systems, providers, browsers, what programs and shops are made of. */
export const systems = `
  sap, s4hana, navision, dynamics, business central, netsuite, odoo, afas, visma, fortnox, zucchetti, teamsystem,
  totvs, protheus, omie, microsoft, oracle, salesforce, hubspot, akeneo, pimcore, pim, erp, crm, wms, tms, oms,
  as 400, jira, confluence, trello, asana, github, gitlab, bitbucket, jenkins, docker, kubernetes, aws, azure,
  fastly, cloudflare, varnish, redis, rabbitmq, elasticsearch, opensearch, mysql, mariadb, nginx, apache, php,
  new relic, datadog, grafana, kibana, sentry, magento, adobe commerce, hyva, luma, knockout, page builder,
  live search, algolia, klevu, shopware, shopify, woocommerce, prestashop, wordpress, klaviyo, mailchimp, dotdigital,
  brevo, sendgrid, mailgun, google, search console, ga4, tag manager, gtm, merchant center, google shopping,
  google ads, facebook, instagram, tiktok, youtube, amazon, ebay, bol com, zalando, cdon, mercado livre,
  mercado libre, mercado pago, gmail, sharepoint, power bi, paypal, klarna, adyen, stripe, mollie, bancontact, swish,
  nexi, satispay, scalapay, redsys, bizum, sepa, mastercard, amex, american express, apple pay, google pay, worldpay,
  worldline, opayo, braintree, trustly, qliro, svea, pagseguro, pix, boleto, getnet, pagarme, multibanco, postnl,
  dhl, dpd, ups, gls, fedex, postnord, brt, bartolini, seur, mrw, correios, sendcloud, shipstation, royal mail, evri,
  budbee, instabox, nacex, jadlog, chrome, safari, firefox, samsung internet, iphone, ipad, android, ios, windows,
  macos, vies, peppol, sdi, sii, aeat, sefaz, icp, trustpilot, kiyoh, zendesk, freshdesk, intercom, linnworks,
  channable, channelengine, vtex, sankhya, cegid, holded, factusol, a3erp, unit4, jeeves, hogia, danea, passepartout,
  mexal, whatsapp, yotpo, bloomreach, doofinder, nosto, paazl, myparcel, postcodenl, vertex, avalara
`;

/** Names that are words of some language too: only as a name, with a capital inside a sentence. */
export const namesakes = `
  exact, teams, meta, rede, senior, sage, edge, ideal, monitor, clerk, visa, tiny, arca, hermes, analytics, exchange,
  nets, bring, bling, cielo, slack, pyramid, composer, correos, outlook, excel
`;

export const terms = `
  checkout, cron, cronjob, cron job, webhook, api, endpoint, graphql, json, xml, csv, xlsx, pdf, ftp, sftp, payload,
  token, cache, cdn, dns, ssl, tls, https, http, sso, saml, oauth, otp, 2fa, 3ds, 3ds2, psd2, iban, sku, ean, gtin,
  upc, url, seo, hreflang, canonical, sitemap, robots txt, meta title, schema org, alt text, wcag, lcp, cls, inp,
  ttfb, core web vitals, lighthouse, pagespeed, timeout, log, logfile, exception, stack trace, stacktrace, 404, 403,
  500, 502, 503, 504, 301, 302, commit, branch, merge, pull request, deploy, deployment, rollback, hotfix, patch,
  release, staging, backend, frontend, front end, back end, admin, dashboard, pop up, popup, modal, banner, slider,
  carousel, header, footer, menu, megamenu, mega menu, dropdown, tooltip, breadcrumb, wishlist, newsletter, template,
  layout, theme, css, javascript, jquery, module, plugin, extension, widget, script, pixel, cookie, consent, captcha,
  recaptcha, indexer, reindex, index, queue, consumer, message queue, sandbox, punchout, edi, ubl, feed, marketplace,
  dropship, drop ship, backorder, preorder, bundle, configurable, swatch, layered navigation, store view, website,
  multistore, multi store, msi, rma, po number, quote, requisition list, shared catalog, tier price, tier prices,
  flat rate, voucher, coupon, gift card, giftcard, cross sell, upsell, minicart, mini cart, quick order, reorder,
  session, localstorage, csp, gdpr, pci dss, pci, readme, env php, magento env, config, setup upgrade, uat,
  root cause, sla, backlog, sprint, roadmap, wireframe, mockup, figma, changelog, ddos, load test, screen reader,
  nvda, voiceover, aria, autocomplete, infinite scroll, lazy load, webp, zip, ticket, screenshot, mp4, vpn, ssh,
  ci cd, pipeline, docker, smtp, spf, dkim, dmarc, qr code, barcode, scanner, app, pwa, datalayer, utm
`;
