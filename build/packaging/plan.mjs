// Which packages this machine can build, and why not the others, in plain words.

/**
 * @typedef {'linux' | 'win' | 'mac'} System as electron-builder calls it
 * @typedef {'x64' | 'arm64'} Arch
 * @typedef {object} Machine
 * @property {string} platform as Node calls it
 * @property {string} arch as Node calls it
 * @property {boolean} reachesGitHub electron-builder fetches its tools, and Electron for other systems, from there
 * @property {boolean} hasDpkg whether dpkg-deb is installed
 * @property {boolean} hasRpmbuild
 */
/** @typedef {{ system: System, arch: Arch, target: string, whyNot: string | null }} Step whyNot: null when it can be built */

/** What there is for each system, the quickest first; the same as electron-builder.yml names. */
export const TARGETS = /** @type {const} */ ({
  linux: ['tar.gz', 'deb', 'AppImage', 'rpm'],
  win: ['zip', 'nsis'],
  mac: ['zip', 'dmg'],
});

/** @type {readonly System[]} */
const SYSTEMS = ['linux', 'win', 'mac'];
/** @type {readonly Arch[]} */
const BOTH = ['x64', 'arm64'];

/** @type {Readonly<Record<string, System>>} */
const SYSTEM_OF = { linux: 'linux', win32: 'win', darwin: 'mac' };

const NO_NETWORK = 'github.com does not answer';

/**
 * Whose Electron is to be packed.
 * @param {Machine} machine
 * @param {System} system
 * @param {string} arch
 * @returns {boolean} whether it is the one that is installed
 */
export const isOwn = ({ platform, arch: own }, system, arch) =>
  SYSTEM_OF[platform] === system && own === arch;

/**
 * @param {Machine} machine
 * @param {System} system
 * @param {Arch} arch
 * @returns {string | null} why nothing can be built for it, null when something can
 */
function whyNotFor(machine, system, arch) {
  const here = SYSTEM_OF[machine.platform];
  if (system === 'mac' && here !== 'mac') return 'signing and disk images take macOS';
  if (system === 'linux' && here !== 'linux') return 'build it on Linux';
  if (!isOwn(machine, system, arch) && !machine.reachesGitHub)
    return `Electron for it comes from the network, and ${NO_NETWORK}`;
  return null;
}

/**
 * @param {Machine} machine
 * @param {string} target
 * @returns {string | null} why the package cannot be made of a program that can be, null when it can
 */
function whyNotMade({ reachesGitHub, hasDpkg, hasRpmbuild }, target) {
  // For these two there are stand-ins: build/packaging/tools.
  const hasStandIn = target === 'tar.gz' || (target === 'deb' && hasDpkg);
  if (!reachesGitHub && !hasStandIn)
    return `the tool that makes it comes from the network, and ${NO_NETWORK}`;
  if (target === 'rpm' && !hasRpmbuild) return 'rpmbuild is not installed (Debian calls its package rpm)';
  return null;
}

/**
 * Every package there is, with whether it can be built here.
 * @param {Machine} machine
 * @returns {Step[]}
 */
export function planFor(machine) {
  return SYSTEMS.flatMap((system) => {
    const own = BOTH.filter((arch) => arch === machine.arch);
    const archs = system === 'linux' ? (own.length > 0 ? own : BOTH.slice(0, 1)) : BOTH;
    return archs.flatMap((arch) =>
      TARGETS[system].map((target) => ({
        system,
        arch,
        target,
        whyNot: whyNotFor(machine, system, arch) ?? whyNotMade(machine, target),
      })),
    );
  });
}
