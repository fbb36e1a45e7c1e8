import { defineConfig } from "vite";

// Relative addresses let the page stand below any path; nothing is inlined, for the server's policy allows only own files.
export default defineConfig({
  base: "./",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
    license: { fileName: "licences.txt" },
  },
});
