declare module 'virtual:tokens.css'

declare module '@ratchet/words/catalogue?only=zh' {
  export * from '@ratchet/words/catalogue'
}

declare module '@ratchet/words/catalogue?only=en' {
  export * from '@ratchet/words/catalogue'
}
