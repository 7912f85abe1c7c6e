// What stands in place of play where no voice is installed: why, and how to get one.

/** The system the window runs on, as far as the way to a voice differs. */
const system = (): 'windows' | 'mac' | 'linux' => {
  const { userAgent } = navigator;
  return userAgent.includes('Windows') ? 'windows' : userAgent.includes('Mac OS') ? 'mac' : 'linux';
};

const ways = {
  linux: (
    <>
      Install one, on Debian and Ubuntu with <code>sudo apt install speech-dispatcher-espeak-ng</code>, then
      close the journal and start it again.
    </>
  ),
  windows: (
    <>Open the Windows settings, Time and language, Speech, and add a voice. Then start the journal again.</>
  ),
  mac: (
    <>
      Open the System Settings, Accessibility, Spoken Content, and add a system voice. Then start the journal
      again.
    </>
  ),
} as const;

/** Plain words; nothing else of the journal needs a voice. */
export function NoVoice() {
  return (
    <p className="aloud-message">
      <strong>No voice is installed on this computer.</strong> {ways[system()]} Until then you can go through
      the article sentence by sentence here, without sound.
    </p>
  );
}
