namespace TmuxAgent.Cli.Commands;

/// <summary>
/// The scripts by which shells ask <see cref="CompletionAnswer"/>. Each calls the tool that is on PATH, and never one that
/// the command line names: a key that is pressed in a clone must not start a program of the clone's.
/// </summary>
internal static class CompletionScripts
{
    /// <summary>By the shell's name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["bash"] = Bash,
            ["zsh"] = Zsh,
            ["fish"] = Fish,
        };

    // bash divides words at '=' and ':' too; a word that hangs together is put together again.
    private const string Bash = """
        # tmuxagent: completion for bash. Put this into ~/.bashrc:
        #   source <(tmuxagent completion bash)
        _tmuxagent() {
          local -a words=()
          local i word kind joined='' current=${COMP_WORDS[COMP_CWORD]}
          for ((i = 1; i <= COMP_CWORD; i++)); do
            word=${COMP_WORDS[i]}
            if [[ ${#words[@]} -gt 0 && ($word == [=:] || -n $joined) ]]; then
              words[${#words[@]} - 1]+=$word
            else
              words+=("$word")
            fi
            joined=''
            if [[ $word == [=:] ]]; then joined=yes; fi
          done
          if [[ $current == [=:] ]]; then current=''; fi
          COMPREPLY=()
          while IFS=$'\t' read -r word _; do
            case $word in
              :files | :folders)
                compopt -o filenames 2>/dev/null
                kind=-f
                if [[ $word == :folders ]]; then kind=-d; fi
                while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$kind" -- "$current")
                ;;
              *)
                printf -v word %q "$word"
                COMPREPLY+=("$word")
                ;;
            esac
          done < <(command tmuxagent '[complete]' "${words[@]}" 2>/dev/null)
        }
        complete -F _tmuxagent tmuxagent

        """;

    private const string Zsh = """
        #compdef tmuxagent
        # tmuxagent: completion for zsh. Put this into ~/.zshrc, below compinit:
        #   source <(tmuxagent completion zsh)
        _tmuxagent() {
          local line
          local -a items
          for line in "${(@f)$(command tmuxagent '[complete]' "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
            case ${line%%$'\t'*} in
              '') ;;
              :files) _files ;;
              :folders) _files -/ ;;
              *) items+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
            esac
          done
          if (( ${#items} )); then
            _describe -V tmuxagent items
          fi
        }
        if [[ ${funcstack[1]} == _tmuxagent ]]; then
          _tmuxagent "$@"
        else
          compdef _tmuxagent tmuxagent
        fi

        """;

    private const string Fish = """
        # tmuxagent: completion for fish. Write it to ~/.config/fish/completions/tmuxagent.fish:
        #   tmuxagent completion fish > ~/.config/fish/completions/tmuxagent.fish
        function __tmuxagent_complete
          set -l words (commandline -opc)
          set -l current (commandline -ct)
          set -e words[1]
          for line in (command tmuxagent '[complete]' $words "$current" 2>/dev/null)
            switch $line
              case ':files*'
                __fish_complete_path "$current"
              case ':folders*'
                __fish_complete_directories "$current"
              case '*'
                echo $line
            end
          end
        end
        complete -c tmuxagent -e
        complete -c tmuxagent -f -a '(__tmuxagent_complete)'

        """;
}
