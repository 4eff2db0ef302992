// What is dropped or pasted: files, folders of files, or text.

/** The files of a drop or paste, folders opened, in the order given; a folder's own files by name. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  // The list is only there during the event, so every entry is taken before the first wait.
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: File[] = [];
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) files.push(...(await inFolder(entry as FileSystemDirectoryEntry)));
    else if (file) files.push(file);
  }
  return files;
}

async function inFolder(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // A reader gives a hundred entries at a time, and none when it is done.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    entries.push(...some);
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: File[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory) files.push(...(await inFolder(entry as FileSystemDirectoryEntry)));
    else files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
  }
  return files;
}

/** Files over the page send an event every third of a second at the least; after this silence they are gone, however they went. */
const LOST = 600;

/** Drops anywhere on the page, and pastes outside of a field. Text that is dropped into a field is the field's own. */
export function watchPage(page: Document, take: { files(files: Promise<File[]>): void; text(text: string): void }): void {
  const root = page.documentElement;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const hover = (over: boolean) => {
    clearTimeout(quiet);
    root.toggleAttribute("data-dropping", over);
    if (over) quiet = setTimeout(hover, LOST, false);
  };
  page.addEventListener("dragenter", (event) => {
    if (hasFiles(event.dataTransfer)) hover(true);
  });
  page.addEventListener("dragover", (event) => {
    // Without this, the browser would leave the page and open the file.
    if (hasFiles(event.dataTransfer)) hover(true);
    if (hasFiles(event.dataTransfer) || !inField(event.target)) event.preventDefault();
  });
  page.addEventListener("drop", (event) => {
    hover(false);
    if (event.defaultPrevented) return;
    give(event, event.dataTransfer);
  });
  page.addEventListener("paste", (event) => give(event, event.clipboardData));

  function give(event: Event, transfer: DataTransfer | null): void {
    if (!transfer) return;
    if (hasFiles(transfer) && !(inField(event.target) && transfer.getData("text/plain"))) {
      event.preventDefault();
      take.files(filesOf(transfer));
    } else if (!inField(event.target)) {
      event.preventDefault();
      const text = transfer.getData("text/plain");
      if (text.trim() !== "") take.text(text.replace(/\r\n?/g, "\n"));
    }
  }
}

export function inField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}
