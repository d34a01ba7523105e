# Finds a JDK (not only a JRE: the first start compiles) of at least this release, and Maven.
JDK_RELEASE=17

# Prints the release (8, 17, 21 ...) of the JDK in folder $1; nothing if there is no JDK.
jdk_release() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    jdk_version=
    if [ -r "$1/release" ]; then
        jdk_version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\)"\{0,1\}.*/\1/p' "$1/release" | head -n 1)
    fi
    if [ -z "$jdk_version" ]; then
        jdk_version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \(.*\)/\1/p' | head -n 1)
    fi
    printf '%s\n' "$jdk_version" | sed -n 's/^1\.//; s/^\([0-9]\{1,\}\).*/\1/p'
}

is_suitable_jdk() {
    jdk_found=$(jdk_release "$1")
    [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$JDK_RELEASE" ]
}

# The home of the javac on the PATH, links followed.
jdk_on_path() {
    jdk_tool=$(command -v javac 2>/dev/null) || return 0
    while [ -h "$jdk_tool" ]; do
        jdk_target=$(readlink "$jdk_tool")
        case $jdk_target in
            /*) jdk_tool=$jdk_target ;;
            *) jdk_tool=$(dirname "$jdk_tool")/$jdk_target ;;
        esac
    done
    dirname "$(dirname "$jdk_tool")"
}

# The JDKs of the usual folders (or of the one folder MNEMOSCOPE_JDK_FOLDER, where it is set), one per line.
jdk_folders() {
    if [ -n "${MNEMOSCOPE_JDK_FOLDER-}" ]; then
        for jdk_folder in "$MNEMOSCOPE_JDK_FOLDER"/*; do printf '%s\n' "$jdk_folder"; done
        return
    fi
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v "$JDK_RELEASE+" 2>/dev/null
    fi
    for jdk_folder in "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
            /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk*; do
        [ -d "$jdk_folder" ] && printf '%s\n' "$jdk_folder"
    done
}

how_to_install_a_jdk() {
    if [ "$(uname -s)" = Darwin ]; then printf '%s' "brew install openjdk@17 maven, or a JDK from https://adoptium.net"
    elif has apt-get; then printf '%s' "sudo apt-get install openjdk-17-jdk maven"
    elif has dnf; then printf '%s' "sudo dnf install java-17-openjdk-devel maven"
    elif has pacman; then printf '%s' "sudo pacman -S jdk17-openjdk maven"
    elif has zypper; then printf '%s' "sudo zypper install java-17-openjdk-devel maven"
    else printf '%s' "a JDK from https://adoptium.net, and set JAVA_HOME to its folder"
    fi
}

# Sets JDK, and JAVA_HOME for Maven.
find_jdk() {
    JDK=
    if [ -n "${JAVA_HOME-}" ] && is_suitable_jdk "$JAVA_HOME"; then
        JDK=$JAVA_HOME
        export JAVA_HOME
        return
    fi
    jdk_candidates=$(jdk_on_path; jdk_folders)
    while IFS= read -r jdk_candidate; do
        if is_suitable_jdk "$jdk_candidate"; then
            JDK=$jdk_candidate
            break
        fi
    done <<LIST
$jdk_candidates
LIST
    [ -n "$JDK" ] || fail "Mnemoscope needs a JDK (with javac) of release $JDK_RELEASE or newer and found none: install one with: $(how_to_install_a_jdk)"
    if [ -n "${JAVA_HOME-}" ]; then
        say "JAVA_HOME ($JAVA_HOME) is not a JDK of release $JDK_RELEASE or newer; using $JDK."
    fi
    JAVA_HOME=$JDK
    export JAVA_HOME
}

# Sets MAVEN to a Maven of at least 3.8.
find_maven() {
    MAVEN=
    for maven_candidate in "$(command -v mvn 2>/dev/null)" "${MAVEN_HOME:-/usr/share/maven}/bin/mvn" /opt/maven/bin/mvn \
            "${SDKMAN_DIR:-${HOME-}/.sdkman}/candidates/maven/current/bin/mvn" /opt/homebrew/bin/mvn /usr/local/bin/mvn; do
        if [ -n "$maven_candidate" ] && [ -x "$maven_candidate" ]; then
            MAVEN=$maven_candidate
            break
        fi
    done
    [ -n "$MAVEN" ] || fail "Mnemoscope is built with Maven 3.8 or newer and found none: install it with: $(how_to_install_a_jdk)"
    maven_version=$("$MAVEN" -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    case $maven_version in
        '') fail "Maven ($MAVEN) does not start: try '$MAVEN -version'." ;;
        [0-2].* | 3.[0-7]) fail "Mnemoscope is built with Maven 3.8 or newer, and $MAVEN is $maven_version: install a newer one." ;;
    esac
}
