import { expect, test } from 'vitest'
import { antdToken } from './antd-theme.ts'
import { tokensCss } from './css.ts'
import { livePaint } from './paint.ts'
import { modes } from './tokens.ts'

test('css names every semantic token once at the root, and other modes repeat only what differs', () => {
  const [root = '', dark = '', elder = ''] = tokensCss().split('\n')
  for (const [name, hex] of Object.entries(modes.light)) expect(root).toContain(`--${name}:${hex}`)
  expect(dark).toContain(`--bg-page:${modes.dark['bg-page']}`)
  expect(elder).toContain('font-size:125%')
  expect(elder).not.toContain('--danger:')
})

test('live paint follows the page and falls back to light', () => {
  expect(livePaint.pawl).toBe('var(--pawl,#B5731F)')
})

test('the antd theme carries the tokens that make it accessible', () => {
  expect(antdToken()).toMatchObject({
    colorPrimary: '#14466F',
    borderRadius: 4,
    controlHeight: 36,
    colorTextDescription: '#4B5866',
    colorTextPlaceholder: '#5E6B79',
    colorTextDisabled: '#5E6B79',
    colorBorder: '#7B8794',
  })
})
