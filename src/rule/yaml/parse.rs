//! Text → raw tree, and the only code that knows `serde_yaml`. Every scalar stays what was written: `n`, `1355`, `2016-02-27` are text, only
//! nothing, `~` and `null` are null. What it leaves out: what the tree means, and how a fault is told to a person.

use super::fault::{Fault, FaultKind};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::granit_parser::ErrorKind;
use serde_yaml::localizer::ExternalMessageSource;
use serde_yaml::{Error, Location, Spanned};
use std::fmt;

/// Deepest nesting of lists and mappings that is read; rules need about ten.
const DEEPEST: usize = 24;

/// Most nodes that are read: some two hundred thousand honest rules.
const MOST_NODES: usize = 2_000_000;

/// A node as the YAML reader saw it.
#[derive(Debug)]
pub(super) struct Raw {
    /// What it is.
    pub(super) value: RawValue,
    /// Its bytes `[start, end)` of the text; of a list or mapping only the start is sure.
    pub(super) span: (usize, usize),
}

/// What a node is.
#[derive(Debug)]
pub(super) enum RawValue {
    /// A scalar whose text had to be decoded (quotes, folding, blocks) or is what was written.
    Text(String),
    /// A plain scalar that YAML would take for a number or a truth value: its text is what was written.
    Typed,
    /// Nothing, `~` or `null`.
    Null,
    /// A list.
    List(Vec<Raw>),
    /// A mapping, its entries in order of writing, keys of any kind and as often as written.
    Map(Vec<(Raw, Raw)>),
}

/// Reads the one document of `text`.
pub(super) fn parse(text: &str) -> Result<Raw, Fault> {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_nodes: MOST_NODES,
            max_events: 3 * MOST_NODES,
            max_depth: DEEPEST,
            flow_nesting_limit: DEEPEST,
            max_anchors: 0,
            max_aliases: 0,
        },
        // Duplicates are reported by the tree, which can show both places.
        duplicate_keys: serde_yaml::DuplicateKeyPolicy::PassThrough,
        merge_keys: serde_yaml::MergeKeyPolicy::AsOrdinary,
        non_finite_float_policy: serde_yaml::NonFiniteFloatPolicy::PassThrough,
        strict_booleans: true,
        reject_unsupported_tags: true,
        emit_comments: false,
        with_snippet: false,
    };
    match serde_yaml::from_str_with_options::<Spanned<RawNode>>(text, options) {
        Ok(node) => Ok(raw(text, node)),
        Err(error) => Err(fault(text, &error)),
    }
}

/// The same tree with the reader's own places.
enum RawNode {
    Text(String),
    Typed,
    Null,
    List(Vec<Spanned<RawNode>>),
    Map(Vec<(Spanned<RawNode>, Spanned<RawNode>)>),
}

impl<'de> Deserialize<'de> for RawNode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = RawNode;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text, a list or a mapping")
    }

    fn visit_str<E>(self, text: &str) -> Result<RawNode, E> {
        Ok(RawNode::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<RawNode, E> {
        Ok(RawNode::Text(text))
    }

    fn visit_bool<E>(self, _: bool) -> Result<RawNode, E> {
        Ok(RawNode::Typed)
    }

    fn visit_i64<E>(self, _: i64) -> Result<RawNode, E> {
        Ok(RawNode::Typed)
    }

    fn visit_u64<E>(self, _: u64) -> Result<RawNode, E> {
        Ok(RawNode::Typed)
    }

    fn visit_f64<E>(self, _: f64) -> Result<RawNode, E> {
        Ok(RawNode::Typed)
    }

    fn visit_unit<E>(self) -> Result<RawNode, E> {
        Ok(RawNode::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<RawNode, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(RawNode::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawNode, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(RawNode::Map(entries))
    }
}

/// Recursion is bounded by `DEEPEST`.
fn raw(text: &str, node: Spanned<RawNode>) -> Raw {
    let start = offset(text, node.referenced);
    let length =
        node.referenced.span().byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    let value = match node.value {
        RawNode::Text(text) => RawValue::Text(text),
        RawNode::Typed => RawValue::Typed,
        RawNode::Null => RawValue::Null,
        RawNode::List(items) => RawValue::List(items.into_iter().map(|item| raw(text, item)).collect()),
        RawNode::Map(entries) => RawValue::Map(
            entries.into_iter().map(|(key, value)| (raw(text, key), raw(text, value))).collect(),
        ),
    };
    Raw { value, span: (start, (start + length).min(text.len())) }
}

/// The byte at which a location stands.
fn offset(text: &str, location: Location) -> usize {
    let byte = location.span().byte_offset().and_then(|byte| usize::try_from(byte).ok());
    byte.unwrap_or_else(|| {
        let line = usize::try_from(location.line()).unwrap_or(0).saturating_sub(1);
        let column = usize::try_from(location.column()).unwrap_or(0).saturating_sub(1);
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let before: usize = text[start..].chars().take(column).map(char::len_utf8).sum();
        start + before
    })
    .min(text.len())
}

fn fault(text: &str, error: &Error) -> Fault {
    let at = error.location().map_or(0, |location| offset(text, location));
    Fault { kind: kind(error.without_snippet()), at }
}

fn kind(error: &Error) -> FaultKind {
    use serde_yaml::budget::BudgetBreach;
    match error {
        Error::Budget { breach: BudgetBreach::Anchors { .. }, .. } => FaultKind::Anchor,
        Error::Budget { breach: BudgetBreach::Aliases { .. }, .. } | Error::UnknownAnchor { .. } => {
            FaultKind::Alias
        }
        Error::Budget { .. } => FaultKind::TooLarge,
        Error::MultipleDocuments { .. } => FaultKind::Documents,
        Error::UnsupportedTag { .. }
        | Error::InvalidScalar { .. }
        | Error::InvalidBinaryBase64 { .. }
        | Error::BinaryNotUtf8 { .. }
        | Error::TaggedScalarCannotDeserializeIntoString { .. } => FaultKind::Tag,
        Error::ExternalMessage { source, msg, .. } => match source.as_ref() {
            ExternalMessageSource::Parser(scan) => parser_kind(scan.kind()),
            _ => FaultKind::Other(msg.clone()),
        },
        other => FaultKind::Other(other.to_string()),
    }
}

fn parser_kind(kind: &ErrorKind) -> FaultKind {
    use ErrorKind as K;
    match kind {
        K::UnknownAnchor | K::MissingAnchorOrAliasName => FaultKind::Alias,
        K::RecursionLimitExceeded => FaultKind::TooLarge,
        K::MultipleDocumentsUnsupported | K::InvalidDocumentEnd => FaultKind::Documents,
        K::TabNotAllowed | K::TabInBlockIndentation | K::TabInIndentation | K::TabInPlainScalar => {
            FaultKind::Tab
        }
        K::TabAtBlockScalarStart => FaultKind::Tab,
        K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar => {
            FaultKind::OpenQuote
        }
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => FaultKind::AfterQuote,
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => FaultKind::Backslash,
        K::MappingValueNotAllowed | K::MappingKeyNotAllowed => FaultKind::Colon,
        K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::MisplacedFlowCollectionEnd
        | K::MismatchedFlowCollectionEnd { .. }
        | K::UnclosedFlowCollection { .. }
        | K::BlockEntryInFlowCollection
        | K::InvalidFlowScalarIndent
        | K::PlainScalarStartsWithDashFlowIndicator
        | K::FlowMappingValueAdjacentCollection
        | K::InvalidMappingValueWhitespace
        | K::InvalidColonPlacement => FaultKind::Brackets,
        K::UnexpectedCharacter { .. }
        | K::InvalidBlockScalarHeader
        | K::ZeroBlockScalarIndent
        | K::InvalidDirectiveTerminator
        | K::DirectiveDisallowed
        | K::MissingDirectiveName
        | K::InvalidDirectiveName => FaultKind::Sign,
        K::ExpectedTagBang
        | K::UndeclaredTagHandle
        | K::InvalidTagTerminator
        | K::MissingTagUri
        | K::UnclosedVerbatimTag
        | K::InvalidTagEscape
        | K::InvalidTagUtf8LeadingByte
        | K::InvalidTagUtf8TrailingByte
        | K::InvalidTagUtf8
        | K::InvalidGlobalTagCharacter => FaultKind::Tag,
        K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::SimpleKeyExpected
        | K::InvalidSimpleKey
        | K::InvalidIndentation
        | K::BlockSequenceEntryNotAllowed
        | K::UnexpectedEofBlockSequence
        | K::UnexpectedEofBlockMapping
        | K::InvalidBlockEntryWhitespace
        | K::InvalidBlockScalarIndent
        | K::ExpectedNodeContent => FaultKind::Layout,
        K::CommentInterceptedScalar | K::CommentNotSeparated => FaultKind::Comment,
        other => FaultKind::Other(other.to_string()),
    }
}
