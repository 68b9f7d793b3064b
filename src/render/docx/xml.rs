//! Elements of XML as plain data, written in one place.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::super::fits_xml;

/// Is an element: its attributes and children in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Xml {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Child {
    Element(Xml),
    Text(String),
}

impl Xml {
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new() }
    }

    /// Makes an element with the one attribute `w:val`.
    pub(super) fn val(name: &'static str, value: impl ToString) -> Self {
        Self::new(name).with("w:val", value)
    }

    /// Sets an attribute.
    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, clean(&value.to_string())));
        self
    }

    /// Adds a child.
    pub(super) fn add(mut self, child: Xml) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// Adds children.
    pub(super) fn all(mut self, children: impl IntoIterator<Item = Xml>) -> Self {
        self.children.extend(children.into_iter().map(Child::Element));
        self
    }

    /// Adds a child where the condition holds.
    pub(super) fn add_if(self, holds: bool, child: impl FnOnce() -> Xml) -> Self {
        if holds { self.add(child()) } else { self }
    }

    /// Adds text.
    pub(super) fn text(mut self, text: &str) -> Self {
        self.children.push(Child::Text(clean(text)));
        self
    }

    /// Returns the bytes of a file with the element at its root.
    pub(super) fn file(&self) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
        let mut start = BytesStart::new(self.name);
        start.extend_attributes(self.attributes.iter().map(|(name, value)| (*name, value.as_str())));
        if self.children.is_empty() {
            return writer.write_event(Event::Empty(start));
        }
        writer.write_event(Event::Start(start))?;
        for child in &self.children {
            match child {
                Child::Element(element) => element.write(writer)?,
                Child::Text(text) => writer.write_event(Event::Text(BytesText::new(text)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))
    }
}

/// Leaves out what XML has no place for.
fn clean(text: &str) -> String {
    text.chars().filter(fits_xml).collect()
}
