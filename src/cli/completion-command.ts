import { Argument, Command } from 'commander';
import { LIST_KINDS } from '../archive/read/list.js';
import { addLetters } from './letters.js';
import { print } from './output.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

const EXAMPLES = `
Examples:
  source <(broadsheet completion bash)                                    in ~/.bashrc
  source <(broadsheet completion zsh)                                     in ~/.zshrc, after compinit
  broadsheet completion fish > ~/.config/fish/completions/broadsheet.fish`;

/** Every command by its name. */
type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** `broadsheet completion`: what a shell needs to complete commands, options and their values. */
export function completionCommand(commands: Commands): Command {
  return new Command('completion')
    .summary('a script that completes commands and options in your shell')
    .description(
      'Prints a script for a shell, by which Tab completes commands, options, the values of options that have a choice, and files.',
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => print(WRITERS[shell](await describeCommands(commands))));
}

/** What can be completed of a command. */
interface Completions {
  readonly name: string;
  readonly about: string;
  /** What its first argument can be; empty for files and text. */
  readonly words: readonly string[];
  readonly options: readonly OptionCompletions[];
}

interface OptionCompletions {
  readonly flags: readonly string[];
  readonly about: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** Of every command but this one. */
async function describeCommands(commands: Commands): Promise<Completions[]> {
  const loaded = await Promise.all(Object.entries(commands).flatMap(([name, load]) => (name === 'completion' ? [] : [load()])));
  return loaded.map(addLetters).map((command) => ({
    name: command.name(),
    about: command.summary(),
    words: command.name() === 'list' ? LIST_KINDS : (command.registeredArguments[0]?.argChoices ?? []),
    options: command.options.map((option) => ({
      flags: [option.short, option.long].flatMap((flag) => flag ?? []),
      about: option.description,
      takesValue: option.required || option.optional,
      choices: option.argChoices ?? [],
    })),
  }));
}

const WRITERS: Readonly<Record<Shell, (commands: readonly Completions[]) => string>> = {
  bash: writeBash,
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${writeBash(commands)}`,
  fish: writeFish,
};

/** zsh reads it too, by its bashcompinit. */
function writeBash(commands: readonly Completions[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const cases = commands.flatMap(({ name, words, options }) => [
    `    ${name}) options="${options.flatMap(({ flags }) => flags.at(-1) ?? []).join(' ')}" words="${words.join(' ')}" ;;`,
  ]);
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flags, choices }) =>
      choices.length === 0 ? [] : flags.map((flag) => `    ${name}:${flag}) values="${choices.join(' ')}" ;;`),
    ),
  );
  return `_broadsheet() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" options="" words="" values="" i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      --archive|-a) ((i++)) ;;
      -*) ;;
      *) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  case "$command:$previous" in
${values.join('\n')}
  esac
  if [ -n "$values" ]; then COMPREPLY=($(compgen -W "$values" -- "$current")); return; fi
  if [ -z "$command" ]; then COMPREPLY=($(compgen -W "${names} --archive --quiet --version --help" -- "$current")); return; fi
  case "$command" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options --archive --help" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _broadsheet broadsheet
`;
}

function writeFish(commands: readonly Completions[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, about, words, options }) => [
    `complete -c broadsheet -n "not __fish_seen_subcommand_from ${names}" -a ${name} -d ${quote(about)}`,
    ...(words.length === 0 ? [] : [`complete -c broadsheet -n "__fish_seen_subcommand_from ${name}" -a ${quote(words.join(' '))}`]),
    ...options.map(({ flags, about: own, takesValue, choices }) => {
      const letters = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
      const value = choices.length > 0 ? ` -x -a ${quote(choices.join(' '))}` : takesValue ? ' -r' : '';
      return `complete -c broadsheet -n "__fish_seen_subcommand_from ${name}" ${letters} -d ${quote(own)}${value}`;
    }),
  ]);
  return `complete -c broadsheet -l archive -r -d 'the archive'\n${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
