import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { callOrThrow } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import '#renderer/ui/tokens.css'
import '#renderer/ui/base.css'
import { App } from './app.tsx'

// the content policy forbids code made from text
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
const context = await callOrThrow(appBridge().context(null))
createRoot(root).render(
  <StrictMode>
    <App context={context} />
  </StrictMode>,
)
