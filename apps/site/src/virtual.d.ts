declare module 'virtual:site-assets' {
  interface Loaded {
    readonly styles: readonly string[]
    readonly scripts: readonly string[]
  }
  export const assets: {
    readonly mark: string
    /** The script of talking, for a page that is only read while something waits to be sent. */
    readonly talk: string
    /** The same for answers to a scanned code. */
    readonly ballots: string
    readonly kinds: Readonly<Record<import('../assets.ts').PageKind, Loaded>>
  }
}
declare module 'virtual:tokens.css' {}
