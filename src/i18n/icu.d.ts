declare module '*?icu' {
  /** The messages of one language, compiled by `icu-plugin.ts`: key → function of the message's values. */
  const messages: Record<string, (values?: Record<string, unknown>) => string>;
  export default messages;
}
