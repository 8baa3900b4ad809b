/**
 * Which of the prescribed fonts this machine has. A browser says of any name that it can be used; so a text is measured
 * in the font over two others of different widths: where it is missing, each of them shows through.
 */
export const paperFonts = {
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  body: ['FangSong', 'FangSong_GB2312', 'STFangsong'],
  heading: ['SimHei', 'STHeiti'],
  subheading: ['KaiTi', 'KaiTi_GB2312', 'STKaiti'],
  number: ['SimSun', 'STSong'],
} as const
export type PaperFontName = keyof typeof paperFonts

const SAMPLE = 'mmmmmmmmmmlli'
const bases = ['monospace', 'serif'] as const

function isThere(family: string, widthOf: (font: string) => number): boolean {
  return bases.some((base) => widthOf(`"${family}", ${base}`) !== widthOf(base))
}

/** The fonts of which this machine has none of their names. */
export function missingFonts(widthOf: (font: string) => number = measured()): PaperFontName[] {
  const names = Object.keys(paperFonts) as PaperFontName[]
  return names.filter((name) => !paperFonts[name].some((family) => isThere(family, widthOf)))
}

function measured(): (font: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  return (font) => {
    if (!context) return 0
    context.font = `72px ${font}`
    return context.measureText(SAMPLE).width
  }
}
