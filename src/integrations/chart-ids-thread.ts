import { parentPort } from 'node:worker_threads'
import { entries } from '#charts/registry.ts'

parentPort?.postMessage([...entries().keys()])
