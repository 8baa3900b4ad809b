/** Counts tests from the closing lines of vitest ("Tests  2 failed | 5 passed (7)") and Playwright ("  5 passed (3s)"). */
export function countTests(output: string): { passed: number; failed: number } {
  const lines = output.split('\n').filter((line) => /^\s*(Tests\s|\d+ (passed|failed)\b)/.test(line))
  const sum = (word: string) =>
    lines.reduce((total, line) => total + Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0), 0)
  return { passed: sum('passed'), failed: sum('failed') }
}
