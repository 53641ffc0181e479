/** The path of a browser that runs; throws, with what to do, where there is none and none could be installed. */
export function findBrowser(): string;
