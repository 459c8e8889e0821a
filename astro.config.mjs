import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { contentRule } from './src/integrations/content-rule.ts'
import { copyPublished } from './src/integrations/copy-published.ts'
import { emptyHeadings } from './src/integrations/empty-headings.ts'
import { injectRoutes } from './src/integrations/inject-routes.ts'
import { siteLinks } from './src/integrations/site-links.ts'
import { cacheFolder, fromEnvironment } from './src/integrations/site-options.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const options = fromEnvironment(process.env, root)
const cacheDir = cacheFolder(options, root)

export default defineConfig({
  root,
  base: options.base,
  ...(options.site ? { site: options.site } : {}),
  outDir: options.out,
  cacheDir,
  output: 'static',
  trailingSlash: 'always',
  // One request less on a slow network; the whole style sheet is smaller than that round trip.
  // 'jsx', the default, would glue words to the links beside them.
  compressHTML: true,
  build: { inlineStylesheets: 'always', format: 'directory' },
  markdown: {
    processor: satteri({
      mdastPlugins: [contentRule, siteLinks(options.base)],
      hastPlugins: [emptyHeadings],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), injectRoutes(), copyPublished(options.published)],
  devToolbar: { enabled: false },
  vite: {
    // Two cities built at a time must not tidy up after each other.
    cacheDir: `${cacheDir}/vite`,
    build: { sourcemap: false },
    // Workers load the reader of workbooks only when one is dropped.
    worker: { format: 'es' },
  },
})
