import type { Command } from 'commander';

/** Loaded one by one: all of them together take longer than most commands. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./import-command.js')).importCommand(),
  list: async () => (await import('./list-command.js')).listCommand(),
  show: async () => (await import('./show-command.js')).showCommand(),
  search: async () => (await import('./search-command.js')).searchCommand(),
  words: async () => (await import('./words-command.js')).wordsCommand(),
  sql: async () => (await import('./sql-command.js')).sqlCommand(),
  export: async () => (await import('./export-command.js')).exportCommand(),
  schema: async () => (await import('./schema-command.js')).schemaCommand(),
  coverage: async () => (await import('./coverage-command.js')).coverageCommand(),
  check: async () => (await import('./check-command.js')).checkCommand(),
  identify: async () => (await import('./identify-command.js')).identifyCommand(),
  edit: async () => (await import('./edit-command.js')).editCommand(),
  merge: async () => (await import('./arrange-commands.js')).mergeCommand(),
  split: async () => (await import('./arrange-commands.js')).splitCommand(),
  move: async () => (await import('./arrange-commands.js')).moveCommand(),
  corrections: async () => (await import('./corrections-command.js')).correctionsCommand(),
  review: async () => (await import('./review-command.js')).reviewCommand(),
  undo: async () => (await import('./undo-command.js')).undoCommand(),
  prefer: async () => (await import('./identify-command.js')).preferCommand(),
  backup: async () => (await import('./backup-command.js')).backupCommand(),
  reprocess: async () => (await import('./reprocess-command.js')).reprocessCommand(),
  forget: async () => (await import('./forget-command.js')).forgetCommand(),
  completion: async () => (await import('./completion-command.js')).completionCommand(COMMANDS),
};
