import { assets } from 'virtual:site-assets'
import { escapeText } from '@ratchet/design/render-string'
import type { PageKind } from '../assets.ts'
import type { RenderDeps } from './render.ts'
import type { View } from './view.ts'

/** Without script the browser's own way of choosing a file is the one that says what was chosen. */
const withoutScript = [
  '.pick{position:static;width:100%;height:auto;min-height:52px;opacity:1}',
  '.narrow .shots .picker label,.shots .drop,.shots button.if-none{display:none}',
  '.narrow .shots button.if-some{display:flex}',
].join('')

/** A whole document round the body that Vue made. The only scripts are the enhancers, which carry the answer's nonce. */
export function documentOf(view: View, deps: RenderDeps, title: string, body: string, kind: PageKind): string {
  const { words, elder } = view
  const { styles, scripts } = assets.kinds[kind]
  const tab = view.path === '/' ? title : `${title} · ${words.home.title}`
  const html = [`lang="${words.language}"`, ...(elder > 0 ? ['data-elder="on"', `data-size="${elder}"`] : [])].join(' ')
  return [
    '<!doctype html>',
    `<html ${html}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escapeText(tab)}</title>`,
    `<meta name="description" content="${escapeText(words.home.lead)}">`,
    '<meta name="format-detection" content="telephone=no">',
    `<link rel="icon" type="image/svg+xml" href="${assets.mark}">`,
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...(kind === 'report'
      ? [`<noscript><style nonce="${escapeText(deps.nonce)}">${withoutScript}</style></noscript>`]
      : []),
    ...scripts.map((src) => `<script type="module" src="${src}" nonce="${escapeText(deps.nonce)}"></script>`),
    '</head>',
    `<body>${body}</body>`,
    '</html>',
  ].join('\n')
}
