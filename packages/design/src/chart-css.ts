import { chartModes } from './chart-paint.ts'
import type { Mode } from './tokens.ts'

/** The CSS text of the survey pictures: their colours per mode, focus of their parts, patterns on paper only. Apart from the tokens, whose bytes every page of residents carries. */
export function chartCss(): string {
  return [
    `:root{${declarations('light')}}`,
    `html[data-mode="dark"]{${declarations('dark')}}`,
    `@media print{:root{${declarations('print')}}}`,
    '.picture-part{cursor:pointer}',
    '.picture-part:focus-visible{outline:none}',
    '.picture-part:focus-visible .picture-press{stroke:var(--focus);stroke-width:3px}',
    '@media screen{.picture-print{display:none}}',
  ].join('\n')
}

const declarations = (mode: Mode) =>
  Object.entries(chartModes[mode])
    .map(([name, hex]) => `--${name}:${hex}`)
    .join(';')
