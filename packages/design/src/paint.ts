import { modes, type Semantic, type SemanticName } from './tokens.ts'

/** The colours a picture is drawn with, under their semantic names. */
export type Paint = Semantic

/** Colours that follow the page's mode by CSS variable, with the light value where no page lends one. */
export const livePaint: Paint = Object.fromEntries(
  Object.entries(modes.light).map(([name, hex]) => [name, `var(--${name},${hex})`]),
) as Record<SemanticName, string>
