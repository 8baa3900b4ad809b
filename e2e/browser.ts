import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** `E2E_CHROMIUM`, Playwright's own, the system's, and last the one that comes from npm. */
export async function chromiumPath(): Promise<string> {
  const places = [process.env.E2E_CHROMIUM, chromium.executablePath(), '/usr/bin/chromium', '/usr/bin/chromium-browser']
  const found = places.find((place) => place && existsSync(place))
  if (found) return found
  // Makes the package unpack the system libraries that it brings along.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
