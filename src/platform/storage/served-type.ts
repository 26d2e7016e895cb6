/** What a browser may show, since nothing in it can run in the name of this server. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp|avif)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf|text\/plain(?:; ?charset=[\w-]+)?)$/i;
/** What may keep its type when it is saved. */
const SAVED = /^(?:text\/csv(?:; ?charset=[\w-]+)?|application\/(?:json|zip|gzip|msword|rtf|vnd\.[\w.+-]+))$/i;

export const canBeShown = (type: string): boolean => SHOWN.test(type);

/** The type under which it leaves the house: one that could run is told as mere bytes. */
export const servedType = (type: string): string => (SHOWN.test(type) || SAVED.test(type) ? type : 'application/octet-stream');
