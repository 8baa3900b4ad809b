import { fontDocument, fontSans, fontSizes, type Mode, modes, primitives, radii, spaces } from './tokens.ts'

/** The CSS text of all tokens: variables per mode, and the few rules that pictures need. */
export function tokensCss(): string {
  return [
    `:root{${declarations({ ...prefixed('c-', primitives), ...modes.light, ...metrics() })}}`,
    `html[data-mode="dark"]{color-scheme:dark;${changed('dark')}}`,
    `html[data-elder="on"]{font-size:125%;--hit:60px;--lh:1.7;${changed('elder')}}`,
    `@media print{:root{${changed('print')}}}`,
    '.picture{display:block;max-width:100%;overflow:visible}',
    '.picture text{font-variant-numeric:tabular-nums lining-nums}',
    '.picture a:focus-visible{outline:none}',
    '.picture a:focus-visible rect{stroke:var(--focus);stroke-width:3px}',
    // The drop of the pawl on a new lock is the one flourish (UX §5), once, and never under reduced motion.
    '@keyframes pawl-drop{from{transform:translateY(-14px);opacity:.4}}',
    '.picture-pawl-drop{animation:pawl-drop 180ms ease-out 1}',
    '@media (prefers-reduced-motion:reduce){.picture-pawl-drop{animation:none}}',
  ].join('\n')
}

function metrics(): Record<string, string> {
  return {
    'font-sans': fontSans,
    'font-doc': fontDocument,
    ...Object.fromEntries(fontSizes.map((size) => [`fs-${size}`, `${size / 16}rem`])),
    ...Object.fromEntries(spaces.map((space, index) => [`sp-${index + 1}`, `${space}px`])),
    ...Object.fromEntries(radii.map((radius, index) => [`r-${index + 1}`, `${radius}px`])),
    hit: '44px',
    lh: '1.6',
  }
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]))
}

function declarations(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}

// A mode repeats only what differs from light, so a change of a light value reaches the others.
function changed(mode: Mode): string {
  const base = new Map<string, string>(Object.entries(modes.light))
  return declarations(Object.fromEntries(Object.entries(modes[mode]).filter(([name, hex]) => base.get(name) !== hex)))
}
