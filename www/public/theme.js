// The reader's choice of light or dark, before the first paint; a module would come too late. See src/theme.ts.
try {
  const theme = localStorage.getItem("tellings-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage: the system's choice stands.
}
