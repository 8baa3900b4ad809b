import { createServer } from 'node:net'
import { Complaint } from './complaint.ts'

/** Throws a Complaint when nothing can listen there: asked before the slow part of a start. */
export async function checkPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(whyNotListen(error, host, port)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** The complaint about an address that cannot be listened on. */
export function whyNotListen(error: NodeJS.ErrnoException, host: string, port: number): Complaint {
  if (error.code === 'EADDRINUSE') {
    return new Complaint(`Port ${port} of ${host} is in use; stop what listens there, or set PORT to a free one.`)
  }
  if (error.code === 'EACCES') {
    return new Complaint(`Port ${port} may not be used by this user; set PORT to one above 1023.`)
  }
  return new Complaint(`${host}:${port} cannot be listened on (${error.code}); set HOST to an address of this machine.`)
}
