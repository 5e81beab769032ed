#nullable enable
using System.Collections;
using System.Globalization;
using System.Xml.Linq;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The XML of Query answers into property bags: unknown elements are passed over, absent ones stay null.</summary>
internal static class XmlReader
{
    public static void Fill(object bag, XElement xml)
    {
        foreach (var member in WireShape.Of(bag.GetType()))
        {
            if (Child(xml, member.Name) is { } value)
            {
                member.Set(bag, ReadValue(member.Type, value));
            }
        }
    }

    public static XElement? Child(XElement? xml, string name) => xml?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static object ReadValue(Type type, XElement value)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return value.Value;
        if (type == typeof(bool)) return bool.Parse(value.Value);
        if (type == typeof(int)) return int.Parse(value.Value, CultureInfo.InvariantCulture);
        if (type == typeof(DateTime)) return WireTime.Parse(value.Value);
        if (WireShape.IsConstant(type)) return WireShape.CreateConstant(type, value.Value);
        if (WireShape.IsList(type)) return ReadList(type, value);
        var bag = WireShape.Create(type);
        Fill(bag, value);
        return bag;
    }

    private static IList ReadList(Type type, XElement value)
    {
        var list = (IList)WireShape.Create(type);
        foreach (var item in value.Elements().Where(item => item.Name.LocalName == "member"))
        {
            list.Add(ReadValue(type.GenericTypeArguments[0], item));
        }
        return list;
    }
}
