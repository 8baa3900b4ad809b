import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The nginx of this machine, or the one that `NGINX_BIN` names; null where there is none. */
export function findNginx(): string | null {
  const named = process.env.NGINX_BIN
  if (named && existsSync(named)) return named
  try {
    return execFileSync('sh', ['-c', 'command -v nginx'], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

/** Sets a folder up from which nginx serves `index.html` on the port, as many workers as cores; answers its arguments. */
export function nginxIn(folder: string, port: number): readonly string[] {
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name), { recursive: true })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name.replace('client_', ''))};`,
  )
  const config = `
    worker_processes auto;
    daemon off;
    pid ${join(folder, 'nginx.pid')};
    error_log stderr error;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http {
      ${temporary.join(' ')}
      access_log off;
      sendfile on;
      open_file_cache max=100;
      keepalive_requests 1000000;
      types { text/html html; }
      server { listen 127.0.0.1:${port}; root ${folder}; index index.html; }
    }`
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, config)
  return ['-c', file, '-p', folder]
}
