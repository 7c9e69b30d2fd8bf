/// Ids and names that are everyday words in small letters, so that a text may well mean the word.
///
/// Somebody called Will is not meant by "we will". With an `@` in front they are always meant.
enum EverydayWords {
  /// Shorter words are taken for words as well.
  static let shortestName = 3

  /// The word, in small letters, cannot be told from one that is no name.
  static func holds(_ word: String) -> Bool {
    word.count < shortestName || words.contains(word)
  }

  /// The same for a surname, which is an everyday word more often.
  static func mayBeWord(_ word: String) -> Bool { holds(word) || surnames.contains(word) }

  private static let surnames = Set(
    """
    baker bank banks barber bell best bishop black bridge bridges bush carpenter carter castle \
    church cross farmer gardener glass good hall hammer head key land law little mayor moody nice \
    noon park parks pool pope potter power powers price rivers rule salt sharp shepherd short small \
    steel stock street strong waters weaver wells white
    """.split { !$0.isLetter }.map(String.init)
  )

  private static let words: Set<String> = {
    let names = """
      abbey amber angel apple april art ash aspen aster august autumn bay basil bear berry bill bird \
      birch blue bob bond boot bran brand brook brown bud buddy buck butler cam candy carol cash cat \
      chance charm chase cherry chip christian chuck city clay cliff cloud cole colt comet cook \
      cooper copper coral cotton crow crystal curt daily daisy dale dash dawn day dean dee deer desk \
      dew dick dot dove drew duke dust dusty eagle earl early earnest ebony echo eden elder ember \
      emery eve ever faith fame fan fawn fern field finch fisher flint flora forest fort fox frank \
      free frost gage gale garden garnet gay gem gene gentle ginger glen glory gold grace grant gray \
      green grey grove guy hale hank happy hardy harmony harry hart haven hawk hazel heath heather \
      heaven hero hill holly honey hope horn house hunt hunter ice indigo iris iron ivory ivy jack \
      jade jan jasmine jasper jay jazz jean jeans jet jewel jimmy job john joker jolly josh joy \
      judge jules july june junior just justice ken kin king kit knight lake lance lane lark laurel \
      lea leaf lee light lilac lily lime lion long lore love lucky luna lynx mac mack magic mai major \
      mal manor maple mar march marina mark marsh martin mary mason master mat max may meadow melody \
      mercy merit merry mia mild miles mill miller mine mint misty mobile moon moor moss myrtle \
      neat nell nest never new nick noble north nova oak ocean olive only opal orchid orion otter \
      owl page parker pat patience paul pax paz peace pearl penny pepper perry pet petal piece pierce \
      pike pine piper plum poet pop poppy port porter prince prudence rain rainbow ram ran raven \
      ray red reed reef rich ridge ring rio rip rise river rob robin rock rocky rod rory rose rosemary \
      row roy ruby rue rush rust rusty ryan sad sage sailor sal sale sam sand sandy saturn scarlet \
      scout sea season sep serene set shade shadow shell shore sid sierra silver skip sky sloan smith \
      snow sol solo song sonny south spark sparrow spirit spring star stella stem sterling stone \
      storm stormy story sue summer sun sunny swan swift tab tad talon tan tanner taylor teal ted \
      temple terra test thorn tide tiger tim time tom tony tree true tuck tucker turner ute vale \
      valentine van velvet venus vera verity vic victor victory viola violet virtue vivid wade \
      walker ward wave way west wheeler wild will willow win winter wise wolf wood woods wren wright \
      young zen zero zone
      """
    let others = """
      account admin agenda all and anybody archive art author backup board bot chair circle committee \
      cooperative coordinator data demo desk developer done dev draft editor events everybody \
      everyone facilitator finance for forum group guest guests help helper home host info list log \
      mail maintainer meet meeting member members minutes moderator moderators net network new news \
      nobody none note notes observer office oncall ops org owner person post press private public \
      read ready reader room root secretary server site staff status support system task team tech \
      the ticket today treasurer user users web webmaster who wiki work writer you
      """
    return Set((names + " " + others).split { !$0.isLetter }.map(String.init))
  }()
}
