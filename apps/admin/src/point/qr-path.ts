import { encode } from 'uqr'

/** Modules that stay white around the code, as its standard asks. */
export const QUIET = 4

export interface QrPath {
  /** The dark modules as one path in module units, the quiet zone included. */
  readonly d: string
  /** Modules across, the quiet zone included. */
  readonly size: number
}

/**
 * The text as a QR code for paper: dark modules in a row are one rectangle, so that no printer leaves a seam between them.
 * Level M; Q where dirt and weather are expected.
 */
export function qrPath(text: string, ecc: 'M' | 'Q'): QrPath {
  const { data, size } = encode(text, { ecc, border: QUIET })
  const d = data
    .flatMap((row, y) =>
      row.map((dark, x) => {
        if (!dark || row[x - 1]) return ''
        const end = row.indexOf(false, x)
        return `M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`
      }),
    )
    .join('')
  return { d, size }
}

/** Millimetres of the whole drawing, when the code itself without its quiet zone is to be `mm` wide. */
export const widthWithQuiet = ({ size }: QrPath, mm: number): number => (mm * size) / (size - 2 * QUIET)
