/** Colours of the survey pictures, in every mode: five grades from worst to best, and a ramp of six steps. Apart from `tokens.ts`, so that first visits do not carry them. Source: UX §5 "Charts". */
import { livePaint, type Paint } from './paint.ts'
import { type Mode, modes, primitives as p } from './tokens.ts'

const light = {
  'grade-1': p['ochre-700'],
  'grade-2': p['ochre-300'],
  'grade-3': '#EEF1F4',
  'grade-4': p['blue-300'],
  'grade-5': p['blue-800'],
  'ramp-1': p['blue-100'],
  'ramp-2': '#B9D2E6',
  'ramp-3': '#86B0D2',
  // A little lighter than #4F88B8 of UX §5, on which ink reaches 4.35 only and not the 4.5 of WCAG §1.4.3.
  'ramp-4': '#538BBB',
  'ramp-5': p['blue-600'],
  'ramp-6': p['blue-800'],
} satisfies Record<string, string>

export type ChartColourName = keyof typeof light
type ChartColours = Readonly<Record<ChartColourName, string>>

const dark: ChartColours = {
  'grade-1': '#E3B169',
  'grade-2': '#7A5A26',
  'grade-3': '#2B3845',
  'grade-4': '#2F6188',
  'grade-5': '#7FB8E6',
  'ramp-1': '#1B2D3D',
  'ramp-2': '#1F3C55',
  'ramp-3': '#264E70',
  'ramp-4': '#2F6188',
  'ramp-5': '#7FB8E6',
  'ramp-6': '#B9DBF5',
}

// Greys of like depth on both sides; what tells the sides apart on paper is the pattern (print-pattern.ts).
const print: ChartColours = {
  'grade-1': p['ink-700'],
  'grade-2': p['line-300'],
  'grade-3': p.paper,
  'grade-4': p['line-300'],
  'grade-5': p['ink-900'],
  'ramp-1': p.paper,
  'ramp-2': p['fill-100'],
  'ramp-3': p['line-200'],
  'ramp-4': p['line-300'],
  'ramp-5': p['ink-600'],
  'ramp-6': p['ink-900'],
}

export const chartModes: Readonly<Record<Mode, ChartColours>> = { light, dark, elder: light, print }

export type ChartPaint = Paint & ChartColours

/** What a survey picture is asked to be: real width in pixels, an id unique on its page, and a mode where no page lends its colours (documents). */
export type ChartLayout = { readonly id: string; readonly width: number; readonly mode?: Mode }

/** The colours of one mode, or those of the page by CSS variable. */
export function chartPaint(mode?: Mode): ChartPaint {
  if (mode) return { ...modes[mode], ...chartModes[mode] }
  const live = Object.fromEntries(Object.entries(light).map(([name, hex]) => [name, `var(--${name},${hex})`]))
  return { ...livePaint, ...(live as Record<ChartColourName, string>) }
}

/** Fill and text of the five grades, worst first. */
export const gradeFills = ['grade-1', 'grade-2', 'grade-3', 'grade-4', 'grade-5'] as const
export const gradeTexts = ['pic-on', 'text-1', 'text-1', 'text-1', 'pic-on'] as const

/** Fill and text of the six steps, lowest first. */
export const rampFills = ['ramp-1', 'ramp-2', 'ramp-3', 'ramp-4', 'ramp-5', 'ramp-6'] as const
export const rampTexts = ['text-1', 'text-1', 'text-1', 'text-1', 'pic-on', 'pic-on'] as const
