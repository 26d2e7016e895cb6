/** The PostgreSQL setting that row-level security reads. Set for one transaction at a time. */
export const TENANT_SETTING = 'app.tenant_id';

/** The first statement of every transaction that touches a tenant's rows. */
export const SET_TENANT = `select set_config('${TENANT_SETTING}', $1, true)`;

/** The role that holds the application's rights: neither owner nor able to pass by row-level security. */
export const APP_ROLE = 'rapport_app';

/** Owns the search functions. Its policy lets it see every row, so that trigram indexes can be used; nobody can sign in as it. */
export const SEARCH_ROLE = 'rapport_search';

/** Owns the functions that say which tenants hold rows past their time. Its policies show it those rows only; nobody can sign in as it. */
export const KEEPER_ROLE = 'rapport_keeper';

/** Owns the function that makes the history of somebody who is erased unreadable. It stays within the tenant, and nobody can sign in as it. */
export const ERASER_ROLE = 'rapport_eraser';

/** However the settings read, nothing is given up sooner. */
export const LEAST_BIN_DAYS = 30;
/** Owns the functions that deliver events. It sees which deliveries are owed in every tenant, and of the events themselves only their places; nobody can sign in as it. */
export const RELAY_ROLE = 'rapport_relay';
