import Testing

@testable import PapersKit

/// References as GB/T 7714 has them.
struct ChineseReferenceTests {
  @Test(arguments: [
    // The standard's own form, with blanks and without, with marks of either width.
    "秦秀磊, 张文博, 魏峻. 云计算环境下分布式缓存技术的现状与挑战[J]. 软件学报, 2013, 24(1): 50-66.",
    "[1] 秦秀磊, 张文博, 魏峻. 云计算环境下分布式缓存技术的现状与挑战[J]. 软件学报, 2013, 24(1): 50-66.",
    "秦秀磊,张文博,魏峻.云计算环境下分布式缓存技术的现状与挑战.软件学报,2013,24(1):50-66",
    "秦秀磊，张文博，魏峻．云计算环境下分布式缓存技术的现状与挑战［J］．软件学报，2013，24(1)：50-66．",
    "秦秀磊、张文博、魏峻。云计算环境下分布式缓存技术的现状与挑战。软件学报,2013",
    "秦秀磊, 张文博, 魏峻. 云计算环境下分布式缓存技术的现状与挑战[C]//软件学报, 2013: 50-66.",
  ])
  func isReadInAllItsSpellings(_ text: String) throws {
    let found = try #require(ChineseReference(text))
    #expect(found.people == PersonNames.Found(names: ["秦秀磊", "张文博", "魏峻"]))
    #expect(found.title == "云计算环境下分布式缓存技术的现状与挑战")
    #expect(found.venue == "软件学报")
    #expect(found.year == 2013)
  }

  @Test(arguments: [
    ("秦秀磊, 张文博, 等. 分布式缓存技术的现状[J]. 软件学报, 2013.", ["秦秀磊", "张文博"]),
    ("秦秀磊,张文博等.分布式缓存技术的现状.软件学报,2013", ["秦秀磊", "张文博"]),
  ])
  func othersAreNoName(text: String, names: [String]) throws {
    #expect(try #require(ChineseReference(text)).people == PersonNames.Found(names: names, hasEtAl: true))
  }
  @Test func theJournalMayBeLeftOut() throws {
    let found = try #require(ChineseReference("秦秀磊,张文博.分布式缓存技术的现状.2013,24(1):50-66"))
    #expect(found.venue == nil)
    #expect(found.year == 2013)
  }

  @Test(arguments: [
    "云计算环境下分布式缓存技术的现状与挑战", "第一讲. 分布式系统的基本概念与原理.", "作业一, 作业二. 请在第三周之前提交.",
    "李航. 统计学习方法[M]. 北京: 清华大学出版社, 2012.", "Dean, J. MapReduce. OSDI, 2004.", "",
    "分布式系统, 数据库系统, 操作系统的综合课程. 内容很多.",
  ])
  func otherTextsAreNone(_ text: String) { #expect(ChineseReference(text) == nil) }

  @Test func standInListsWithAndWithoutLinks() throws {
    let told = try readingsTold(
      in: """
        # 论文
        - 蔡志平,刘强,吕品.虚拟网络映射模型及其优化算法.软件学报,2012,23(4):864-877
        - [秦秀磊,张文博.分布式缓存技术的现状与挑战.2013,24(1):50-66](http://www.jos.org.cn/ch/reader/view_abstract.aspx?file_no=4276)
        - [虚拟网络映射问题研究及其进展](http://www.cnki.com.cn/Article/CJFDTOTAL-RJXB201211016.htm)
        """)
    #expect(
      told == [
        "- 虚拟网络映射模型及其优化算法 | by 蔡志平; 刘强; 吕品 | in 软件学报 2012",
        "- 分布式缓存技术的现状与挑战 | by 秦秀磊; 张文博 | in 2013 | paper", "- 虚拟网络映射问题研究及其进展 | paper",
      ])
  }

  @Test(arguments: [
    "https://kns.cnki.net/kcms/detail/detail.aspx?filename=RJXB2012",
    "https://www.jstage.jst.go.jp/article/ipsjjip/28/0/28_1",
    "https://www.dbpia.co.kr/journal/articleDetail?nodeId=NODE0", "https://cyberleninka.ru/article/n/garden",
    "https://www.scielo.br/j/rbef/a/abc", "https://cir.nii.ac.jp/crid/1390282680199648640",
  ])
  func librariesOfMoreCountriesHoldPapers(_ url: String) { #expect(Reading.Link.Kind(url: url) == .paper) }
  @Test func aPersonsPageAtDBLPIsNoPaper() {
    #expect(Reading.Link.Kind(url: "http://www.dblp.org/db/indices/a-tree/l/Li:Xiao=Ling.html") == .other)
  }
}
