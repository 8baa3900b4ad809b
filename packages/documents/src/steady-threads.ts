/**
 * Threads that end while others begin must not take the process with them 线程安稳.
 *
 * Node reads TypeScript with WebAssembly. When its calls into JavaScript are compiled a second time in one
 * thread while another thread ends, V8 13.6 locks a module that is gone: SIGSEGV, about once in forty files
 * of tests. The second compilation saves microseconds; it is put beyond reach. Imported where threads are
 * started; to be tried without when Node's V8 is newer.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000')
