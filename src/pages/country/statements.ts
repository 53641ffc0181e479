/** Parameters of the page's own, beside the filter. */
export const OWN_PARAMETERS = ['years'];

/** Where the statements stand on the page. */
export const STATEMENTS_ID = 'statements';
