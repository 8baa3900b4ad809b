/**
 * A complaint to whoever runs the process: one sentence that says what to do. It is printed without a stack trace,
 * since nothing in the program is broken (issue "Bad input": port in use, unwritable folder, second instance …).
 */
export class Complaint extends Error {
  override readonly name = 'Complaint'
}

/** Runs the main function of a process; a complaint ends it with exit code 1 and its sentence on stderr. */
export async function runOrComplain(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    process.stderr.write(error instanceof Complaint ? `ratchet: ${error.message}\n` : `${describe(error)}\n`)
    process.exit(1)
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
