/** What a document on official paper is made of 公文要素, in the order of the page. Source: GB/T 9704-2012 cl. 7. */

export type Block =
  /** 2号小标宋, centred; broken by sense where the text has line breaks. */
  | { readonly kind: 'title'; readonly text: string }
  /** Under the title, centred; line by line. */
  | { readonly kind: 'under'; readonly text: string }
  /** Levels 一、（一）1. and （1）; the number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: boolean }
  /** Lines that a form says about itself, left, without an indent. */
  | { readonly kind: 'small'; readonly text: string }
  /** A sentence that must not be overlooked, in a frame. */
  | { readonly kind: 'notice'; readonly text: string }
  | PaperTable
  /** What follows begins a new page. */
  | { readonly kind: 'annex' }
  /** Names and dates at the end, right. */
  | { readonly kind: 'signature'; readonly lines: readonly string[] }

export interface PaperTable {
  readonly kind: 'table'
  /** Above it, centred; empty: none. */
  readonly caption: string
  readonly columns: readonly {
    readonly title: string
    /** Relative to the others. */
    readonly width: number
    readonly align: 'left' | 'right' | 'center'
  }[]
  readonly rows: readonly (readonly string[])[]
  /** Least height of a row in millimetres, for a pen. */
  readonly rowHeight?: number
  /** Below it, small. */
  readonly note?: string
  /** A short table too begins where it stands and goes on over the page. */
  readonly flows?: boolean
}
