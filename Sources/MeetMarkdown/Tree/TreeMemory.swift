private import CCMark

/// How memory is had for trees.
package enum TreeMemory {
  /// Tells the allocator not to keep small pieces apart when they are given back.
  ///
  /// A tree is many small pieces and then one long text, for which glibc joins whatever it kept
  /// apart: a seventh of a rendering of 20 MB. For a program that renders once and ends.
  package static func prepareForOneText() {
    #if canImport(Glibc)
    mallopt(M_MXFAST, 0)
    #endif
  }
}
