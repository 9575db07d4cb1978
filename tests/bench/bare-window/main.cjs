// The least that can be called an application: what the engine itself costs.
const path = require('node:path')
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  await window.loadFile(path.join(__dirname, 'index.html'))
})
