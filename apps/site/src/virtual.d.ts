declare module 'virtual:site-assets' {
  export const assets: { readonly script: string; readonly styles: readonly string[]; readonly mark: string }
}
declare module 'virtual:tokens.css' {}
